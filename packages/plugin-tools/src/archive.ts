import { gzipSync } from 'node:zlib';

/** Files as npm packs them: a .tgz with everything below `package/`. Paths of 90 characters at most. */
export function archive(files: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(files).flatMap(([path, text]) =>
    entry(`package/${path}`, Buffer.from(text)),
  );
  return gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]));
}

function entry(path: string, content: Buffer): readonly Buffer[] {
  const header = Buffer.alloc(512);
  header.write(path, 0, 100);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${octal(content.length)}\0`, 124);
  header.write(`${octal(0)}\0`, 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\0', 257);
  header.write('00', 263);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
}

const octal = (n: number): string => n.toString(8).padStart(11, '0');
