/** On paper each step has its picture; on the screen those images are hidden, and not fetched. */
export function bindPaper(): void {
  window.addEventListener('beforeprint', () => {
    const images = ':is(.visual-plate, .visual-explorer) img';
    for (const image of document.querySelectorAll<HTMLImageElement>(images)) {
      image.loading = 'eager';
    }
  });
}
