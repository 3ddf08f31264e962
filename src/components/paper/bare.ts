/** A drawing without the labels that tell its finding, and without its description, which does too. */
export const withoutFindings = (drawing: string): string =>
  drawing
    .replace(/<text\b[^>]*\bis-finding\b[^>]*>.*?<\/text>/gs, '')
    .replace(/(<desc\b[^>]*>).*?(<\/desc>)/gs, '$1$2');
