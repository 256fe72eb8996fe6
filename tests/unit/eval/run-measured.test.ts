import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runMeasured } from '@/tests/eval/run-measured';

const MEGABYTE = 1024 * 1024;

describe('une commande mesurée', () => {
  it('rend ce qu’elle imprime, son code, sa durée', async () => {
    const script = 'process.stdout.write("lavoir"); process.stderr.write("sec"); process.exitCode = 3;';
    const run = await runMeasured(process.execPath, ['-e', script], 20_000);
    expect(run).toMatchObject({ code: 3, stdout: 'lavoir', stderr: 'sec' });
    expect(run.milliseconds).toBeGreaterThan(1);
  });

  it.skipIf(!existsSync('/proc/self/statm'))(
    'compte la mémoire de ce qu’elle a elle-même lancé (demande /proc, donc Linux)',
    async () => {
      const child = 'const held = Buffer.alloc(200 * 1024 * 1024, 1); setTimeout(() => held[0], 700)';
      const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}])`;
      const { peakBytes } = await runMeasured(process.execPath, ['-e', parent], 20_000);
      expect(peakBytes).toBeGreaterThan(200 * MEGABYTE);
      expect(peakBytes).toBeLessThan(600 * MEGABYTE);
    },
  );

  it('est arrêtée passé sa limite', async () => {
    const { code } = await runMeasured(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], 500);
    expect(code).toBeNull();
  });
});
