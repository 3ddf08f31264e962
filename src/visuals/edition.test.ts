import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FROZEN, currentEdition, editionText, editionsOf, frozenEditions } from './edition.ts';
import type { Edition } from './edition.ts';

const current = currentEdition('strength', 'en');
const versionOf = (content: unknown) =>
  `0.9.0-${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8)}`;
const before = { ...current.content, asOf: '2025-01-01' };
const older: Edition = { version: versionOf(before), content: before };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'frozen-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function keep(edition: unknown, name: string, visual = 'strength'): void {
  mkdirSync(join(root, FROZEN, visual), { recursive: true });
  writeFileSync(join(root, FROZEN, visual, `${name}.json`), JSON.stringify(edition));
}

describe('an edition', () => {
  it('has all that the picture needs, and a version that follows from it', () => {
    const { version, content } = current;
    expect(version).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{8}$/);
    expect(content.payload.visual).toBe('strength');
    for (const { title, subtitle, sources } of content.views) {
      expect(title && subtitle).toBeTruthy();
      expect(sources.length).toBeGreaterThan(0);
    }
    expect(currentEdition('strength', 'en').version).toBe(version);
    expect(currentEdition('money', 'en').version).not.toBe(version);
  });

  it('comes back from its file as it was', () => {
    keep(JSON.parse(editionText(older)), older.version);
    expect(frozenEditions('strength', root)).toEqual([older]);
    expect(frozenEditions('money', root)).toEqual([]);
  });

  it('has a page beside the current one, each version once', () => {
    expect(editionsOf('strength', 'en', root)).toEqual([current]);
    keep(older, older.version);
    keep(current, current.version);
    expect(editionsOf('strength', 'en', root).map(({ version }) => version)).toEqual([
      current.version,
      older.version,
    ]);
  });

  it.each([
    [
      'is changed',
      () => keep({ ...older, content: current.content }, older.version),
      'was changed',
    ],
    ['has another name', () => keep(older, '1.0.0-00000000'), 'this is strength in version'],
    ['lies with another picture', () => keep(older, older.version, 'money'), 'this is strength'],
    ['is something else', () => keep({ version: 1 }, older.version), 'content'],
  ])('stops the build where a kept one %s', (_, broken, message) => {
    broken();
    const visual = _ === 'lies with another picture' ? 'money' : 'strength';
    expect(() => frozenEditions(visual, root)).toThrow(message);
    expect(() => frozenEditions(visual, root)).toThrow(`${FROZEN}/${visual}/`);
  });
});
