import type { App } from '../../state/app-context.js';
import { ScreenText } from '../article/screen-text.js';
import type { Source } from '../../../shared/edition/edition.js';
import { routeHref, type Route } from '../../platform/routing/route.js';

/** The text of a comparison: citations lead to the sources below the table. */
export class CompareText extends ScreenText {
  constructor(
    app: Pick<App, 'edition' | 'links'>,
    sources: Source[],
    readonly route: Route & { name: 'compare' },
  ) {
    super(app, { id: '', sources }, { marks: undefined, query: undefined });
  }

  override citeHref(number: number): string {
    return routeHref({ ...this.route, at: `source-${number}` });
  }
}
