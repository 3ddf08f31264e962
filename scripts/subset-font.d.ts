declare module 'subset-font' {
  interface Options {
    targetFormat?: 'sfnt' | 'woff' | 'woff2' | 'truetype';
    /** A number pins an axis, a pair keeps part of it. */
    variationAxes?: Record<string, number | { min: number; max: number }>;
    /** Leaves out what helps screens of few pixels. */
    noHinting?: boolean;
  }
  /** The font with the glyphs of `text` only. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: Options,
  ): Promise<Buffer>;
}
