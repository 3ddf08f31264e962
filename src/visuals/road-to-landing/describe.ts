import type { Description } from '../kit/contract.ts';
import { fill, formatDate, formatNumber } from '../kit/format.ts';
import type { RoadModel, Stop } from './model.ts';

/** The picture in words, as a table, and stop by stop. */
export function describe(model: RoadModel): Description {
  const { words, language, stops } = model;
  const date = (stop: Stop) => formatDate(stop.date, language);
  const last = stops.at(-1);
  const text = [
    fill(words['text-kind'] ?? '', { from: formatDate(model.from, language) }),
    ...stops.map((stop) =>
      fill(words['text-stop'] ?? '', {
        day: formatNumber(stop.day, language),
        date: date(stop),
        who: words[stop.lane] ?? '',
        what: stop.short,
      }),
    ),
    last ? fill(words['text-waited'] ?? '', { days: formatNumber(model.waited, language) }) : '',
  ];
  return {
    name: words.name ?? '',
    text: text.filter(Boolean).join(' '),
    table: {
      caption: words['table-caption'] ?? '',
      columns: [
        words['column-date'] ?? '',
        words['column-day'] ?? '',
        words['column-who'] ?? '',
        words['column-what'] ?? '',
      ],
      rows: stops.map((stop) => [
        date(stop),
        { value: stop.day, text: formatNumber(stop.day, language) },
        words[stop.lane] ?? '',
        stop.title,
      ]),
    },
    details: stops.map((stop) => ({
      key: stop.id,
      heading: fill(words['detail-heading'] ?? '', {
        date: date(stop),
        day: formatNumber(stop.day, language),
      }),
      text: `${words[stop.lane]}: ${stop.title}.`,
      sources: stop.sources,
    })),
  };
}
