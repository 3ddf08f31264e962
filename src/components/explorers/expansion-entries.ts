/** Every event of the map in full, for the list of the explorer (build time). */
import { loadDataset } from '../../data/load.ts';
import { word } from '../../data/strings.ts';
import type { Entries } from '../../explore/entries.ts';
import type { ExpansionData } from '../../visuals/expansion-map/data.ts';
import { fill, formatList, formatNumber } from '../../visuals/kit/format.ts';
import { prepareVisual } from '../../visuals/registry.ts';
import { loadVisualTexts } from '../../visuals/texts.ts';
import { sourceLinks } from './entries.ts';

type Row = Record<string, number | string | readonly string[] | null>;

export function expansionEntries(): Entries {
  const { words } = loadVisualTexts('expansion-map', 'en');
  const say = (key: string) => word(words, key);
  const rows = new Map(loadDataset<Row>('events').rows.map((row) => [String(row.id), row]));
  const { events } = prepareVisual('expansion-map') as ExpansionData;
  return Object.fromEntries(
    events.map((event) => {
      const row = rows.get(event.id) ?? {};
      const groups = Array.isArray(row.groups) ? (row.groups as string[]) : [];
      const facts = [
        ['killed', counted(row, 'killed', say) ?? say('no-figure')],
        ['displaced', counted(row, 'displaced', say)],
        ['freed', counted(row, 'freed', say)],
        ['groups', groups.length > 0 ? formatList(groups, 'en') : null],
        ['note', row.note],
      ].flatMap(([name, text]) =>
        text ? [{ name: say(`fact-${name}`), text: String(text) }] : [],
      );
      const text = `${event.detail} ${event.where}.`;
      return [event.id, { text, facts, sources: sourceLinks(event.sources) }];
    }),
  );
}

/** 40,965 (20,000 to 40,965) · at least 70; null where nothing was counted. */
function counted(row: Row, column: string, say: (key: string) => string): string | null {
  const number = (key: string) => {
    const value = row[key];
    return typeof value === 'number' ? formatNumber(value, 'en') : null;
  };
  const [value, low, high] = [number(column), number(`${column}_low`), number(`${column}_high`)];
  const range = low && high ? fill(say('counted-range'), { low, high }) : null;
  if (value) return range ? `${value} (${range})` : value;
  return range ?? (low ? fill(say('at-least'), { number: low }) : null);
}
