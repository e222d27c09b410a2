/** Of the suggested places' marks; the same as `--suggested` in `src/ui/tokens.css`. */
export const SUGGESTED_COLOUR = '#1f6a55';
