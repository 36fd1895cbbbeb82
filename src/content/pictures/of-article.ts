import type { FieldSection } from '../../shared/edition/edition.js';
import type { Picture } from '../../shared/edition/picture.js';
import type { ArticleFile } from '../article-file.js';
import type { FieldSectionText } from '../field-sections.js';
import type { Pictures } from './index.js';

/** The pictures an article's text names, and those its front matter asks for, by id. */
export function picturesOf(file: ArticleFile, pictures: Pictures): Map<string, Picture> {
  const blocks = [file.body.lead, ...file.body.sections.map(({ body }) => body)].flat();
  const ids = [
    ...(file.front.pictures ?? []),
    ...blocks.flatMap((block) => (block.type === 'picture' ? block.id : [])),
  ];
  return new Map(ids.map((id) => [id, pictures.named(id)]));
}

/** The field section that shows the pictures drawn from an article's own fields. */
const PLACE: readonly FieldSection[] = ['facts', 'entries'];

/** Puts the pictures drawn from an article's fields where those fields are laid out. */
export function showFieldPictures(
  sections: FieldSectionText[],
  own: ReadonlyMap<string, Picture>,
): FieldSectionText[] {
  const blocks = [...own.keys()].map((id) => ({ type: 'picture' as const, id }));
  return sections.map((entry) =>
    entry.section.field && PLACE.includes(entry.section.field)
      ? { ...entry, section: { ...entry.section, body: blocks } }
      : entry,
  );
}
