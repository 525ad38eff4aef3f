"""Names of countries in English, from the Unicode CLDR that comes with Node.js."""

import functools
import json
import subprocess


@functools.cache
def _names():
    script = ("const n=new Intl.DisplayNames(['en'],{type:'region',fallback:'none'}),r={};for(const a of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"
              "for(const b of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'){const v=n.of(a+b);if(v)r[a+b]=v}process.stdout.write(JSON.stringify(r))")
    return json.loads(subprocess.run(["node", "-e", script], check=True, capture_output=True).stdout)


def name(code):
    return _names().get(code, code)
