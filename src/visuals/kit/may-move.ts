/** Whether pictures may move: neither the system nor the reader has said no. */
export function mayMove(): boolean {
  return document.documentElement.dataset.motion !== 'off';
}
