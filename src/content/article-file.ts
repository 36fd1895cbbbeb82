import { TYPE_FOLDERS, type ArticleId, type ArticleType } from '../shared/edition/edition.js';
import { frontMatterSchemas, type FrontMatter } from '../shared/schema/article.js';
import type { Faults } from './faults.js';
import { parseMarkdown, type ParsedBody } from './markdown.js';
import type { ContentFile } from './read.js';
import { checkYaml } from './yaml.js';

/** One article file, parsed and validated on its own; its links are not checked yet. */
export interface ArticleFile {
  id: ArticleId;
  type: ArticleType;
  path: string;
  front: FrontMatter;
  body: ParsedBody;
  lineOf: (path: readonly PropertyKey[]) => number;
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)/;
const ID = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

/** @returns undefined when the file has faults that leave nothing to go on with */
export function parseArticleFile(
  file: ContentFile,
  lang: string,
  faults: Faults,
): ArticleFile | undefined {
  const id = articleIdOf(file.path, lang);
  const type = typeOf(id);
  if (!ID.test(id) || type === undefined) {
    const folders = Object.values(TYPE_FOLDERS).join(', ');
    faults.add(
      file.path,
      1,
      'is in no known folder or has a name that cannot be an address',
      `use lower-case letters, digits and hyphens, in one of: ${folders}`,
    );
    return undefined;
  }
  const fence = FENCE.exec(file.text);
  if (!fence) {
    faults.add(
      file.path,
      1,
      'has no front matter',
      'begin the file with --- and the fields, then ---',
    );
    return undefined;
  }
  // Each type has its own strict schema; all of them give a FrontMatter.
  const schema = frontMatterSchemas[type] as unknown as Parameters<
    typeof checkYaml<FrontMatter>
  >[1];
  const checked = checkYaml<FrontMatter>(fence[1] ?? '', schema, file.path, 2, faults);
  const firstLine = fence[0].split('\n').length;
  const body = parseMarkdown(file.text.slice(fence[0].length), file.path, firstLine, faults);
  if (!checked) return undefined;
  return { id, type, path: file.path, front: checked.value, body, lineOf: checked.lineOf };
}

/** The article id of a file: its path without the language folder and the ending. */
export function articleIdOf(path: string, lang: string): ArticleId {
  return path.slice(lang.length + 1).replace(/\.md$/, '');
}

function typeOf(id: string): ArticleType | undefined {
  if (!id.includes('/')) return 'page';
  const folder = id.slice(0, id.indexOf('/'));
  const found = Object.entries(TYPE_FOLDERS).find(([, name]) => name === folder);
  return found?.[0] as ArticleType | undefined;
}
