/// The sample world: places, airlines and a historic timetable as files that flights imports. The module's README
/// documents their format. Read [airside.world.SampleWorld] first.
@NullMarked
package airside.world;

import org.jspecify.annotations.NullMarked;
