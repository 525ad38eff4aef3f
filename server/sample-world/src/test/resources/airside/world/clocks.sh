#!/bin/sh
# Records how clocks change, from Debian's zdump (libc-bin, tzdata), which shares no code with java.time: sh clocks.sh > clocks.txt
# A line holds the local date and time at which an offset begins and the offset; "-" means before all changes.
set -eu
echo "# $(zdump --version | head -1), tzdata $(dpkg-query -W -f='${Version}' tzdata)"
for zone in \
    Africa/Cairo Africa/Casablanca Africa/Johannesburg America/Adak America/Chicago America/Denver America/Detroit America/Havana America/Los_Angeles \
    America/Mexico_City America/New_York America/Punta_Arenas America/Recife America/Santiago America/Sao_Paulo America/St_Johns America/Toronto Asia/Beirut \
    Asia/Chita Asia/Dubai Asia/Hong_Kong Asia/Hovd Asia/Jakarta Asia/Jerusalem Asia/Kathmandu Asia/Kolkata Asia/Kuching Asia/Makassar Asia/Pontianak \
    Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Tehran Asia/Tokyo Asia/Tomsk Atlantic/Azores Atlantic/Reykjavik Australia/Adelaide \
    Australia/Brisbane Australia/Eucla Australia/Hobart Australia/Lord_Howe Australia/Melbourne Australia/Perth Australia/Sydney Europe/Athens Europe/Berlin \
    Europe/Dublin Europe/Istanbul Europe/Lisbon Europe/London Europe/Madrid Europe/Moscow Europe/Paris Pacific/Apia Pacific/Auckland \
    Pacific/Chatham Pacific/Easter Pacific/Fiji Pacific/Galapagos Pacific/Gambier Pacific/Guam Pacific/Honolulu Pacific/Kiritimati \
    Pacific/Marquesas Pacific/Norfolk Pacific/Tahiti Pacific/Tongatapu
do
    zdump -i -c 2025,2029 "$zone"
done
