import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createIngest } from '@sluice/runtime';
import { isDatabaseAway, keepRunning, openStore } from '@sluice/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installCounting } from './scenario.ts';

const size = 192;
let folder: string;
let mounted = false;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-disk-'));
  /* Open to the database's own account, so that the database lies in it and goes with it. */
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'disk'));
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', join(folder, 'disk')]);
  mounted = made.status === 0;
});
afterAll(async () => {
  if (mounted) spawnSync('umount', ['--lazy', join(folder, 'disk')]);
  await rm(folder, { recursive: true, force: true });
});

test('On a full disk events are refused, not lost: what was acknowledged is there once there is room', async (context) => {
  if (!mounted) return context.skip('Making a small disk needs the right to mount one.');
  const disk = join(folder, 'disk');
  const database = await keepRunning({
    dataDir: disk,
    settings: { max_wal_size: '64MB', min_wal_size: '32MB', wal_recycle: 'off' },
  });
  try {
    await using store = openStore({ connectionString: database.connectionString });
    await store.migrate();
    await installCounting(store);
    const ingest = createIngest({ store, clock: Date.now });
    const batch = (n: number) =>
      Array.from({ length: 200 }, (_, k) => ({
        id: `${n}-${k}`,
        type: 'page.viewed',
        lead: { email: `l${k}@x.test` },
        properties: { text: randomBytes(1_500).toString('base64') },
      }));
    const { bavail, bsize } = await statfs(disk);
    await writeFile(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - 12_000_000)));
    const acknowledged: number[] = [];
    let refusal: unknown = null;
    for (let n = 0; refusal === null; n++) {
      try {
        await ingest.ingest(batch(n));
        acknowledged.push(n);
      } catch (error) {
        refusal = error;
      }
    }
    expect(isDatabaseAway(refusal), String(refusal)).toBe(true);
    expect(acknowledged.length).toBeGreaterThan(0);

    await rm(join(disk, 'ballast'));
    const next = acknowledged.length;
    for (let taken = false; !taken; await pause(100))
      taken = await ingest.ingest(batch(next)).then(
        () => true,
        () => false,
      );
    const log = await store.db.selectFrom('events').select('id').execute();
    const ids = new Set(log.map(({ id }) => id));
    for (const n of [...acknowledged, next]) for (const { id } of batch(n)) expect(ids.has(id)).toBe(true);
    expect(ids.size).toBe((acknowledged.length + 1) * 200);
  } finally {
    await database.stop();
  }
});
