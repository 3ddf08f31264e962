/**
 * Marks what should have been looked at again by the reader's day. The build says by when, in words,
 * and never what day it is: the same content gives the same pages.
 */
export function markOverdue(now = new Date(), root: ParentNode = document): void {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const today = parts.map((part) => String(part).padStart(2, '0')).join('-');
  for (const node of root.querySelectorAll<HTMLElement>('[data-review-by]')) {
    const { reviewBy = '', overdue = '' } = node.dataset;
    if (reviewBy >= today) continue;
    const mark = node.ownerDocument.createElement('strong');
    mark.className = 'overdue';
    mark.textContent = overdue;
    node.append(' ', mark);
  }
}
