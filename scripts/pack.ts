/**
 * `npm run pack`: the built site as one zip that opens from a USB stick on any small web server.
 * Left out: cards and addresses for sharing, which messengers ask the online site for, and what only
 * hosts and search programs read.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Zippable, strFromU8, strToU8, zipSync } from 'fflate';

const LEFT_OUT = /^(social|share)\/|^(_headers|\.nojekyll|robots\.txt|sitemap-.*\.xml)$/;
/** A stick has the fonts once; in the site each picture to take away carries its own. */
const OWN_FONT = /@font-face\{[^}]*url\(data:[^}]*\}/g;
/** Bytes that a zip may have: half a minute on a slow line, and small beside anything on a stick. */
const MOST = 8_000_000;

/** The zip of a built site; the same bytes for the same site, whatever the day and the place. */
export function packSite(dist: string): Uint8Array {
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  if (!home.includes('href="/manifest.webmanifest"')) {
    throw new Error(`${dist} was built for a sub-path; the zip needs BASE=/ npm run build`);
  }
  const files: Zippable = {
    'README.txt': readFileSync('content/pack/README.txt'),
  };
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !LEFT_OUT.test(name) && statSync(join(dist, name)).isFile())
    .sort();
  for (const name of names) {
    const bytes = readFileSync(join(dist, name));
    files[name] = /^pictures\/.*\.svg$/.test(name)
      ? strToU8(strFromU8(bytes).replaceAll(OWN_FONT, ''))
      : bytes;
  }
  // A zip tells the time of its files by the clock on the wall: this is the same reading everywhere.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      dist: { type: 'string', default: 'dist' },
      out: { type: 'string', default: '.cache/pack/after-the-ambush.zip' },
    },
  });
  if (!existsSync(join(values.dist, 'index.html'))) {
    console.error(`${values.dist}: there is no built site; run npm run build`);
    process.exitCode = 1;
  } else {
    const zip = packSite(values.dist);
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, zip);
    console.log(`${values.out}: ${(zip.length / 1e6).toFixed(1)} MB`);
    if (zip.length > MOST) {
      console.error(`more than ${MOST / 1e6} MB`);
      process.exitCode = 1;
    }
  }
}
