import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const isExisting = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** The secret of this data folder that signs session cookies: made once, readable by its owner only. */
export const signingSecret = async (dataFolder: string): Promise<string> => {
  await mkdir(dataFolder, { recursive: true });
  const path = join(dataFolder, 'auth-secret');
  try {
    await using file = await open(path, 'wx', 0o600);
    const secret = randomBytes(32).toString('base64url');
    await file.writeFile(secret);
    await file.sync();
    return secret;
  } catch (error) {
    if (!isExisting(error)) throw error;
    return (await readFile(path, 'utf8')).trim();
  }
};

/** The key that seals stored secrets, derived from the signing secret. */
export const sealingKey = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'sluice secrets', 32));
