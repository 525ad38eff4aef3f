/// The code formatter: see [airside.codestyle.Format].
package airside.codestyle;
