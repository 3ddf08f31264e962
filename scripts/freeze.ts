/**
 * Keeps the versions of pictures that the built site shows now, so that their addresses go on showing
 * them when the data change: `npm run freeze` after `npm run build`, or `npm run freeze -- strength`.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = 'dist/embed';
const KEPT = 'content/frozen';

if (!existsSync(BUILT)) {
  console.error(`${BUILT}: there is no built site; run npm run build`);
  process.exit(2);
}
const asked = process.argv.slice(2);
const visuals = readdirSync(BUILT).filter((id) => asked.length === 0 || asked.includes(id));
const unknown = asked.filter((id) => !visuals.includes(id));
if (unknown.length > 0) {
  console.error(`no picture ${unknown.join(', ')}, there are: ${readdirSync(BUILT).join(', ')}`);
  process.exit(2);
}
let count = 0;
for (const id of visuals) {
  mkdirSync(join(KEPT, id), { recursive: true });
  for (const file of readdirSync(join(BUILT, id)).filter((name) => name.endsWith('.json'))) {
    if (existsSync(join(KEPT, id, file))) continue;
    copyFileSync(join(BUILT, id, file), join(KEPT, id, file));
    count += 1;
  }
}
console.log(`${count} ${count === 1 ? 'version' : 'versions'} kept in ${KEPT}`);
