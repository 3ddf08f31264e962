/** The results as a table in Markdown, ready for a README or an issue. */
import type { Measures } from './visit.ts';

export interface Result {
  site: string;
  page: string;
  measures: Measures;
  /** The same words without styles, scripts and pictures, in the same run. */
  bare: Measures;
}

const kilo = (bytes: number): string => (bytes / 1024).toFixed(1);
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

type Column = [head: string, cell: (result: Result) => string];

const COLUMNS: readonly Column[] = [
  ['HTML', ({ measures }) => kilo(measures.bytes.html)],
  ['CSS', ({ measures }) => kilo(measures.bytes.css)],
  ['JS', ({ measures }) => kilo(measures.bytes.js)],
  ['JS at load', ({ measures }) => kilo(measures.scriptBytesAtLoad)],
  ['fonts', ({ measures }) => kilo(measures.bytes.font)],
  ['data', ({ measures }) => kilo(measures.bytes.data)],
  ['images', ({ measures }) => kilo(measures.bytes.image)],
  ['other', ({ measures }) => kilo(measures.bytes.other)],
  ['requests', ({ measures }) => String(measures.requests)],
  ['to first paint', ({ measures }) => String(measures.requestsToPaint)],
  ['FCP s', ({ measures, bare }) => `${seconds(measures.fcp)} (${ratio(measures.fcp, bare.fcp)})`],
  ['LCP s', ({ measures, bare }) => `${seconds(measures.lcp)} (${ratio(measures.lcp, bare.lcp)})`],
  ['CLS', ({ measures }) => measures.cls.toFixed(3)],
  ['TBT ms', ({ measures }) => measures.tbt.toFixed(0)],
  ['long tasks', ({ measures }) => `${measures.longTasks} (${measures.longest.toFixed(0)} ms)`],
  ['dropped frames', ({ measures }) => `${(measures.droppedFrames * 100).toFixed(1)} %`],
  ['heap MB', ({ measures }) => (measures.heap / 1024 / 1024).toFixed(1)],
];

const ratio = (value: number, of: number): string => (of > 0 ? `${(value / of).toFixed(2)}×` : '–');

/** Bytes in KB of 1,024 as they went over the line; in brackets how many times the bare page's time. */
export function reportTable(results: readonly Result[]): string {
  const hasSites = new Set(results.map(({ site }) => site)).size > 1;
  const heads = [...(hasSites ? ['site'] : []), 'page', ...COLUMNS.map(([head]) => head)];
  const rows = results.map((result) => [
    ...(hasSites ? [result.site] : []),
    result.page,
    ...COLUMNS.map(([, cell]) => cell(result)),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
