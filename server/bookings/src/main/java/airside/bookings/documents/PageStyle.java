package airside.bookings.documents;

/// The CSS of documents, in the colours of the desktop's light theme.
final class PageStyle {
    static final String CSS = """
        @page { size: A4; margin: 16mm 15mm 18mm 15mm;
            @bottom-left { content: "Airside · itinerary and receipt"; font: 7.5pt Inter; color: #6e7781; }
            @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7.5pt Inter; color: #6e7781; } }
        body { font-family: Inter; font-size: 9pt; color: #1f2328; line-height: 1.4; margin: 0; }
        b, h1 { font-weight: 600; }
        h1 { font-size: 17pt; margin: 2mm 0 1mm 0; letter-spacing: -0.2pt; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; }
        td { vertical-align: top; padding: 0; word-wrap: break-word; }
        h1, .cardhead { word-wrap: break-word; }
        .head { margin-bottom: 6mm; }
        .head .booking { width: 82mm; }
        .brand { color: #0550ae; font-weight: 600; font-size: 10pt; }
        .quiet { color: #59636e; font-size: 8pt; }
        .right { text-align: right; }
        .locator { font-size: 21pt; font-weight: 600; letter-spacing: 2pt; }
        .pill { background: #ddf4ff; color: #0550ae; font-weight: 600; font-size: 7.5pt; padding: 1mm 2.5mm; border-radius: 3mm; }
        .pill.ticketed, .pill.confirmed { background: #dafbe1; color: #116329; }
        .pill.cancelled, .pill.expired, .pill.failed { background: #ffebe9; color: #a40e26; }
        .card { border: 0.6pt solid #d1d9e0; border-radius: 2.5mm; padding: 3.5mm 4.5mm; margin-bottom: 4mm; page-break-inside: avoid; }
        .cardhead { margin-bottom: 2.5mm; font-size: 10pt; }
        .cardhead .right { float: right; font-size: 8.5pt; color: #59636e; }
        .segment { margin-bottom: 1mm; }
        .segment .time { width: 16mm; font-weight: 600; font-size: 10pt; white-space: nowrap; }
        .segment .dot { width: 6mm; color: #0969da; font-size: 6pt; padding-top: 1mm; }
        .segment .line { border-left: 0.8pt solid #d1d9e0; }
        .segment .flight { padding: 1.2mm 0 1.6mm 0; font-size: 8pt; color: #59636e; }
        .segment .flight b { color: #1f2328; }
        sup { font-size: 6.5pt; color: #9a6700; }
        .rows td { padding: 1.4mm 3mm 1.4mm 0; border-top: 0.5pt solid #eaeef2; }
        .rows td.right { padding-right: 0; }
        .travellers td { width: 42%; }
        .travellers td + td { width: 16%; }
        .travellers td.right { width: 42%; }
        .price td, .conditions td { width: 14%; }
        .price td + td { width: 68%; }
        .price td.right { width: 18%; white-space: nowrap; }
        .conditions td + td { width: 46%; }
        .conditions td.right { width: 40%; }
        .rows tr.tax td { border-top: none; padding-top: 0; color: #59636e; font-size: 8pt; }
        .rows tr.sum td { border-top: 1pt solid #1f2328; }
        .notice { background: #f6f8fa; border-radius: 2.5mm; padding: 3mm 4.5mm; font-size: 8pt; color: #59636e; }
        """;

    private PageStyle() {}
}
