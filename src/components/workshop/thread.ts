/** The thread of the workshop. The programs are WebAssembly, so that the bytes are the same everywhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import subsetFont from 'subset-font';
import type { Delivery, Job, Order } from './index.ts';

let started: Promise<void> | undefined;

const startResvg = (): Promise<void> =>
  (started ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  ));

function toPng(drawing: InstanceType<typeof Resvg>): Uint8Array {
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

async function madeBy(job: Job): Promise<Uint8Array> {
  if (job.kind === 'font') {
    return subsetFont(Buffer.from(job.font), job.characters, {
      targetFormat: 'woff2',
      noHinting: true,
    });
  }
  await startResvg();
  if (job.kind === 'icon') {
    return toPng(new Resvg(job.svg, { fitTo: { mode: 'width', value: job.width } }));
  }
  const font = { fontBuffers: [...job.fonts], defaultFontFamily: job.family };
  return toPng(new Resvg(job.svg, { font }));
}

parentPort?.on('message', ({ id, job }: Order) => {
  madeBy(job).then(
    (bytes) => parentPort?.postMessage({ id, bytes } satisfies Delivery),
    (error: unknown) => parentPort?.postMessage({ id, problem: String(error) } satisfies Delivery),
  );
});
