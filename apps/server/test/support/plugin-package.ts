import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { manifestOf, type Plugin, type PluginManifest } from '@sluice/sdk';

const header = (name: string, size: number): Buffer => {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('        0', 148);
  block.write('ustar\0', 257);
  return block;
};

const tarOf = (files: Readonly<Record<string, string>>): Buffer =>
  gzipSync(
    Buffer.concat([
      ...Object.entries(files).flatMap(([name, text]) => {
        const bytes = Buffer.from(text);
        const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512);
        return [header(`package/${name}`, bytes.length), bytes, padding];
      }),
      Buffer.alloc(1024),
    ]),
  );

/** A package as `npm pack` makes it, in base64, of a bundle's text. `bend` makes its manifest lie. */
export const packageOf = async (
  source: string,
  bend: (manifest: PluginManifest) => object = (manifest) => manifest,
): Promise<{ readonly archive: string; readonly integrity: string }> => {
  const url = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
  const { default: plugin } = (await import(url)) as { readonly default: Plugin };
  const integrity = `sha512-${createHash('sha512').update(source).digest('base64')}`;
  const bundle = { file: 'plugin.js', integrity, bytes: Buffer.byteLength(source) };
  const manifest = bend(manifestOf(plugin, { bundle, license: 'MIT' }));
  const description = {
    name: `sluice-plugin-${plugin.name}`,
    version: plugin.version,
    keywords: ['sluice-plugin'],
    sluice: { manifest: './dist/manifest.json', bundle: './dist/plugin.js' },
  };
  const archive = tarOf({
    'package.json': JSON.stringify(description),
    'dist/manifest.json': JSON.stringify(manifest),
    'dist/plugin.js': source,
  }).toString('base64');
  return { archive, integrity };
};
