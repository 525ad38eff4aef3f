/// How values look to people: money, local times, durations, names of days. One place, driven by the locale and the
/// airport's zone.
@NullMarked
package airside.desktop.formats;

import org.jspecify.annotations.NullMarked;
