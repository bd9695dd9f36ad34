import { crossing } from './crossing.ts'

/**
 * The 97.5% point of Student's distribution, between which and its negative 95% lie, for whole degrees of freedom.
 * Grows without bound towards one degree; 12.7 there, 1.96 for very many.
 */
export function studentPoint(degrees: number): number {
  const angle = crossing((share) => shareWithin((share * Math.PI) / 2, degrees) > 0.95) * (Math.PI / 2)
  return Math.sqrt(degrees) * Math.tan(angle)
}

/** The share of the distribution within ±t, where tan(angle) = t / √degrees: a finite sum for whole degrees. */
function shareWithin(angle: number, degrees: number): number {
  const isOdd = degrees % 2 === 1
  const cosine = Math.cos(angle)
  let term = isOdd ? cosine : 1
  let sum = degrees === 1 ? 0 : term
  for (let k = isOdd ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}
