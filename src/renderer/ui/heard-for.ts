export const HEARD_FOR = 4000;
