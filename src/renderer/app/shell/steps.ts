import { m } from '../../../shared/messages/messages.js';

/** The three first steps. */
export const TOUR_STEPS: readonly { title: () => string; text: () => string }[] = [
  { title: m.tour_search_title, text: m.tour_search_text },
  { title: m.tour_print_title, text: m.tour_print_text },
  { title: m.tour_handout_title, text: m.tour_handout_text },
];
