// What pdfkit 0.20 takes and its types do not know yet.
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    /** Which cells a head stands for. */
    scope?: 'Row' | 'Column' | 'Both';
    /** Where a figure stands: left, top, right, bottom. */
    bbox?: [number, number, number, number];
  }
}
