/** The version of this contract: new parts raise the middle number, changes that break a plugin the first. */
export const sdkVersion = '1.0.0';

/** Why a host with the contract `host` cannot run a plugin built with `builtWith`, and what to do; null when it can. */
export function sdkProblem(
  builtWith: string,
  host: string = sdkVersion,
): { readonly message: string; readonly hint: string } | null {
  const [plugin, here] = [numbers(builtWith), numbers(host)];
  if (plugin === null || here === null) {
    return {
      message: `"${builtWith}" is not a version of the contract.`,
      hint: 'Build the plugin anew with a released sdk.',
    };
  }
  if (plugin.major < here.major) {
    return {
      message: `The plugin was built with version ${builtWith} of the contract; this Sluice speaks ${host}.`,
      hint: `Install a version of the plugin built with ${here.major}.x, or ask its author for one.`,
    };
  }
  if (plugin.major > here.major || plugin.minor > here.minor) {
    return {
      message: `The plugin was built with version ${builtWith} of the contract; this Sluice speaks ${host} only.`,
      hint: 'Update Sluice, or install an older version of the plugin.',
    };
  }
  return null;
}

function numbers(version: string): { readonly major: number; readonly minor: number } | null {
  const found = /^(\d{1,6})\.(\d{1,6})\.\d{1,6}$/.exec(version);
  return found === null ? null : { major: Number(found[1]), minor: Number(found[2]) };
}
