/**
 * Kinds of pages that are meant for a printer: a chapter's print edition, a handout of exactly one
 * sheet, cards to cut out, slips to cut up.
 */
export type PaperKind = 'print' | 'handout' | 'cards' | 'slips';
