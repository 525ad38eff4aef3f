/// The compiled timetable: immutable sorted arrays. The user replaces the whole network when the timetable changes.
package airside.search.network;
