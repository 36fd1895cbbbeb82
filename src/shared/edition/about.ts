/**
 * `about.json` beside the page: what the build knows of the app itself. Apart from the code, because
 * licences are long and few people read them: it is fetched when they are asked for.
 */
export const ABOUT_FILE = 'about.json';

/** Somebody else's work that is part of the app. */
export interface PackageLicence {
  name: string;
  /** Empty for what is no package: the fonts. */
  version: string;
  /** As its authors name it: "MIT", "OFL-1.1". Empty where only the text says. */
  licence: string;
  text: string;
}

export interface About {
  /** Of Field Reader. */
  version: string;
  packages: PackageLicence[];
}
