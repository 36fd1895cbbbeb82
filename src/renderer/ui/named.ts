/** Attributes of a control with a name for those who hear it and a hint for those who point at it. */
export interface Named {
  'aria-label'?: string | undefined;
  title: string | undefined;
  'aria-description': string | undefined;
}

/**
 * Names a control and shows the name as a hint. A `title` beside a name counts as a description, which
 * screen readers say after it: the name would be heard twice. An empty description is none.
 * @param shown the hint, where it says a little more than the name, such as the key
 */
export const named = (name: string | undefined, shown = name): Named => ({
  'aria-label': name,
  title: shown,
  'aria-description': name === undefined ? undefined : '',
});

/** The same for a control that says its name itself. */
export const hinted = (shown: string): Named => ({ title: shown, 'aria-description': '' });
