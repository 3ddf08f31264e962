/**
 * Kinds of pages that are meant for a printer: a chapter's print edition, a handout of exactly one
 * sheet, cards to cut out.
 */
export type PaperKind = 'print' | 'handout' | 'cards';
