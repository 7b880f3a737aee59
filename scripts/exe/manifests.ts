/** What package managers for Windows need to know of a release. */

/** A release, as far as it is told to package managers. */
export interface Release {
  version: string;
  description: string;
  publisher: string;
  /** The address of the zip. */
  url: string;
  /** The SHA-256 of the zip, in hexadecimal. */
  sha256: string;
}

const IDENTIFIER = "mfa-guide.mfa-guide";
const SCHEMA = "1.6.0";
const LANGUAGE = "en-US";

/** The three files of a winget manifest, by name. */
export function wingetManifest(release: Release): Record<string, string> {
  return {
    [`${IDENTIFIER}.yaml`]: manifest("version", release, {
      DefaultLocale: LANGUAGE,
    }),
    [`${IDENTIFIER}.installer.yaml`]: manifest("installer", release, {
      InstallerType: "zip",
      NestedInstallerType: "portable",
      NestedInstallerFiles: [
        { RelativeFilePath: "mfa-guide.exe", PortableCommandAlias: "mfa-guide" },
      ],
      Installers: [
        {
          Architecture: "x64",
          InstallerUrl: release.url,
          InstallerSha256: release.sha256.toUpperCase(),
        },
      ],
    }),
    [`${IDENTIFIER}.locale.${LANGUAGE}.yaml`]: manifest("defaultLocale", release, {
      PackageLocale: LANGUAGE,
      Publisher: release.publisher,
      PackageName: "mfa-guide",
      License: "MIT",
      ShortDescription: release.description,
    }),
  };
}

/** The manifest for scoop, as JSON. */
export function scoopManifest({ version, description, url, sha256 }: Release): string {
  const all = {
    version,
    description,
    homepage: new URL(".", url).href,
    license: "MIT",
    architecture: { "64bit": { url, hash: sha256 } },
    bin: "mfa-guide.exe",
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}

type Value = string | readonly Readonly<Record<string, string | readonly object[]>>[];

function manifest(
  type: string,
  { version }: Release,
  fields: Readonly<Record<string, Value>>,
): string {
  const all: Record<string, Value> = {
    PackageIdentifier: IDENTIFIER,
    PackageVersion: version,
    ...fields,
    ManifestType: type,
    ManifestVersion: SCHEMA,
  };
  const schema = `# yaml-language-server: $schema=https://aka.ms/winget-manifest.${type}.${SCHEMA}.schema.json`;
  return `${[schema, ...Object.entries(all).flatMap(lines)].join("\n")}\n`;
}

/** A field in YAML. A quoted text is one in JSON too, whatever is in it. */
function lines([name, value]: [string, Value]): string[] {
  if (typeof value === "string") return [`${name}: ${JSON.stringify(value)}`];
  return [`${name}:`, ...value.map((item) => `- ${JSON.stringify(item)}`)];
}
