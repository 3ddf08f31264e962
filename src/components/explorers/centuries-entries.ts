/** Every recorded intervention in full, for the list of the explorer (build time). */
import { loadDataset } from '../../data/load.ts';
import { word } from '../../data/strings.ts';
import type { Entries } from '../../explore/entries.ts';
import type { CenturiesData } from '../../visuals/centuries/data.ts';
import { fill, formatNumber } from '../../visuals/kit/format.ts';
import { prepareVisual } from '../../visuals/registry.ts';
import { loadVisualTexts } from '../../visuals/texts.ts';
import { sourceLinks } from './entries.ts';

interface Row {
  id: string;
  detail: string;
  stated_reason: string | null;
  consequence: string | null;
  forces: string | null;
  troops_low: number | null;
  troops_high: number | null;
  troops_basis: string | null;
  deaths_low: number | null;
  deaths_high: number | null;
  deaths_basis: string | null;
  note: string | null;
  source: string[];
}

export function centuriesEntries(): Entries {
  const { words } = loadVisualTexts('centuries', 'en');
  const say = (key: string) => word(words, key);
  const full = new Map(loadDataset<Row>('interventions').rows.map((row) => [row.id, row]));
  const { rows } = prepareVisual('centuries') as CenturiesData;
  return Object.fromEntries(
    rows.flatMap((row) => {
      const all = full.get(row.id);
      if (!all) return [];
      const force = row.force ?? (row.kind === 'context' ? 'context' : 'disputed');
      const facts = [
        ['fact-who', row.who],
        ['column-force', say(`force-${force}`)],
        ['fact-reason', all.stated_reason],
        ['fact-followed', all.consequence],
        ['fact-forces', all.forces],
        ['fact-troops', counted(all.troops_low, all.troops_high, all.troops_basis, say)],
        ['fact-deaths', counted(all.deaths_low, all.deaths_high, all.deaths_basis, say)],
        ['fact-note', all.note],
      ].flatMap(([key, text]) => (key && text ? [{ name: say(key), text }] : []));
      const note = row.isUnconfirmed ? say('detail-unconfirmed') : undefined;
      return [[row.id, { text: all.detail, facts, note, sources: sourceLinks(all.source) }]];
    }),
  );
}

/** 5–24 · at least 200 · up to 5,500, and whose count it is; null where nothing was counted. */
function counted(
  low: number | null,
  high: number | null,
  basis: string | null,
  say: (key: string) => string,
): string | null {
  const number = (value: number | null) => formatNumber(value ?? 0, 'en');
  if (low === null && high === null) return basis;
  const range =
    low === high
      ? number(low)
      : high === null
        ? fill(say('at-least'), { low: number(low) })
        : low === null
          ? fill(say('up-to'), { high: number(high) })
          : `${number(low)}–${number(high)}`;
  return basis === null ? range : `${range}. ${basis}`;
}
