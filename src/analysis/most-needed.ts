/** Applications still to send beyond which the figure says only that it will not come from sending more of the same. */
export const MOST_NEEDED = 10_000;
