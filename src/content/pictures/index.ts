import type { ArticleId } from '../../shared/edition/edition.js';
import type { Picture } from '../../shared/edition/picture.js';
import { pictureSchema, type EditionFile, type PictureFile } from '../../shared/schema/article.js';
import type { ArticleFile } from '../article-file.js';
import type { Faults } from '../faults.js';
import type { ContentFile } from '../read.js';
import { checkYaml } from '../yaml.js';
import { chartPicture } from './chart.js';
import { elementsPicture } from './elements.js';
import { locatorPicture, regionsPicture, type Place } from './map.js';
import { stagesPicture } from './stages.js';
import { timelinePicture, type TimelineEntry } from './timeline.js';

/** The pictures of an edition: those with a file of their own by id, and those of one article. */
export interface Pictures {
  files: ReadonlyMap<string, PictureEntry>;
  /** Picture data of a file. */
  named: (id: string) => Picture;
  /** What an operation's or a figures page's own fields give: id → picture, in order. */
  ofArticle: (file: ArticleFile) => Map<string, Picture>;
}

export interface PictureEntry {
  path: string;
  data: PictureFile;
  lineOf: (path: readonly PropertyKey[]) => number;
}

const FOLDER = 'pictures/';

export const isPictureFile = (path: string, lang: string): boolean =>
  path.startsWith(`${lang}/${FOLDER}`);

/** Reads the picture files of a language. A picture's id is its file name without `.yaml`. */
export function parsePictures(
  files: readonly ContentFile[],
  lang: string,
  faults: Faults,
): ReadonlyMap<string, PictureEntry> {
  const found = new Map<string, PictureEntry>();
  for (const { path, text } of files) {
    if (!isPictureFile(path, lang)) continue;
    const id = /^[a-z0-9-]+(?=\.yaml$)/.exec(path.slice(lang.length + 1 + FOLDER.length))?.[0];
    if (id === undefined) {
      faults.add(path, 1, 'is not a picture', 'name it with lower-case letters and hyphens, .yaml');
      continue;
    }
    const checked = checkYaml(text, pictureSchema, path, 1, faults);
    if (checked) found.set(id, { path, data: checked.value, lineOf: checked.lineOf });
  }
  return found;
}

/** Draws pictures on demand; every article that shows one gets the same. */
export function drawPictures(
  files: ReadonlyMap<string, PictureEntry>,
  articles: ReadonlyMap<ArticleId, ArticleFile>,
  edition: EditionFile,
): Pictures {
  const all = [...articles.values()].toSorted(
    (a, b) => (a.front.order ?? Infinity) - (b.front.order ?? Infinity) || (a.id < b.id ? -1 : 1),
  );
  const drawn = new Map<string, Picture>();
  return {
    files,
    named: (id) => {
      const entry = files.get(id);
      if (!entry) throw new Error(`no picture "${id}"`);
      const picture = drawn.get(id) ?? drawFile(entry.data, all, edition);
      drawn.set(id, picture);
      return picture;
    },
    ofArticle: (file) => fieldPictures(file, edition),
  };
}

function drawFile(data: PictureFile, all: readonly ArticleFile[], edition: EditionFile): Picture {
  switch (data.kind) {
    case 'elements':
      return elementsPicture(data);
    case 'stages':
      return stagesPicture(data);
    case 'timeline':
      return timelinePicture(data, all.flatMap(timelineEntry));
    case 'map':
      return regionsPicture(data, all.flatMap(placeOf), edition.pictures);
  }
}

function timelineEntry({ id, front: { instrument } }: ArticleFile): TimelineEntry[] {
  const made = instrument?.adopted ?? instrument?.opened;
  if (instrument === undefined || made === undefined) return [];
  const { shortTitle, body, factSources } = instrument;
  return [{ id, name: shortTitle, body, made, sources: factSources }];
}

function placeOf({ id, front }: ArticleFile): Place[] {
  const { operation, title, tags } = front;
  return operation ? [{ id, title, region: tags[0] ?? '', operation }] : [];
}

function fieldPictures(file: ArticleFile, edition: EditionFile): Map<string, Picture> {
  const [place] = placeOf(file);
  if (place) return new Map([['locator', locatorPicture(place, edition.pictures)]]);
  const page = file.front.figurePage;
  return new Map(
    (page?.charts ?? []).map((chart) => [
      chart.id,
      chartPicture(
        chart,
        page?.entries.filter((entry) => entry.chart === chart.id) ?? [],
        edition.pictures.chart,
      ),
    ]),
  );
}
