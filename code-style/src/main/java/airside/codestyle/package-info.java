/// How our Java looks: [airside.codestyle.Format] decides, nobody discusses it.
package airside.codestyle;
