const HALVINGS = 60

/** The number between 0 and 1 from which on the test is passed, by halving. */
export function crossing(passes: (number: number) => boolean): number {
  let [low, high] = [0, 1]
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2
    if (passes(middle)) high = middle
    else low = middle
  }
  return (low + high) / 2
}
