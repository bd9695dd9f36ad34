# Holds the values of oracles.json against R, which computes them in its own way: the exact test, the exact intervals
# by R's hypergeometric, the correction for several tests, Student's quantiles, and the kappas of the package vcd.
# Run here with R, r-cran-jsonlite and r-cran-vcd: Rscript oracles.R
library(jsonlite)
suppressMessages(library(vcd))

oracles <- fromJSON("oracles.json", simplifyVector = TRUE, simplifyDataFrame = FALSE, simplifyMatrix = TRUE)
checked <- 0
same <- function(name, ours, theirs, within = 1e-9) {
  if (any(abs(ours - theirs) > within)) stop(name, ": ", ours, " is not ", theirs)
  checked <<- checked + 1
}

for (one in oracles$fisher) {
  a <- one$first; b <- one$second
  table <- matrix(c(a$count, a$of - a$count, b$count, b$of - b$count), 2)
  same("fisher", one$p, fisher.test(table)$p.value)
}
for (one in oracles$intervals) {
  if (one$of == 0 || one$frameCount > 10000) next
  marked <- one$count:(one$frameCount - one$of + one$count)
  above <- 1 - phyper(one$count - 1, marked, one$frameCount - marked, one$of)
  below <- phyper(one$count, marked, one$frameCount - marked, one$of)
  # A chance of .025 exactly is outside; in decimal fractions it may come out a last digit above.
  inside <- marked[above > 0.025 + 1e-12 & below > 0.025 + 1e-12]
  same("interval", c(one$lowCount, one$highCount), range(inside))
}
for (one in oracles$clopperPearson) {
  same("Clopper and Pearson", c(one$low, one$high), binom.test(one$count, one$of)$conf.int[1:2])
}
for (one in oracles$student) same("Student", one$point, qt(0.975, one$degrees), 1e-9 * one$point)
for (one in oracles$holm) same("Holm", unlist(one$corrected), p.adjust(unlist(one$chances), "holm"))
for (one in oracles$agreement) {
  if (is.null(one$kappa)) next
  table <- as.table(one$table)
  same("kappa", one$kappa, Kappa(table)$Unweighted["value"])
  same("weighted kappa", one$weighted, Kappa(table, weights = "Equal-Spacing")$Weighted["value"])
}
cat(checked, "values agree with R", as.character(getRversion()), "\n")
