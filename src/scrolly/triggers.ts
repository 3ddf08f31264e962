/** The links that have a card. */
export const TRIGGERS = 'a.fig, a[data-cite], a[data-term]';
