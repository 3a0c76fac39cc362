# The R side of agreement.py: Rscript agreement.R FOLDER ITEMS; prints seconds, then figures.
suppressMessages({library(multilevel); library(lme4)})
given <- commandArgs(trailingOnly = TRUE)
read <- function(name) {
  file <- file.path(given[1], name)
  as.numeric(readBin(file, "integer", file.size(file), size = 1, signed = FALSE))
}
group <- read("codes")
answers <- as.data.frame(matrix(read("answers"), ncol = as.integer(given[2])))
score <- rowMeans(answers)
say <- function(name, figures) cat(name, ": ", paste(format(figures, digits = 17), collapse = " "), "\n", sep = "")
timed <- function(name, work) {
  took <- system.time(found <- work())
  say(paste(name, "seconds"), c(took[["elapsed"]], took[["user.self"]] + took[["sys.self"]]))
  for (figures in found) say(name, figures)
}
timed("rwgj and AD", function() {
  agreed <- rwg.j(answers, group, ranvar = 2); agreed <- agreed[order(as.numeric(agreed$grpid)), "rwg.j"]
  mean <- ad.m(answers, group, "mean"); median <- ad.m(answers, group, "median")
  list(agreed, mean[order(as.numeric(mean$grpid)), "AD.M"], median[order(as.numeric(median$grpid)), "AD.M"])
})
timed("REML and estimates", function() {
  fit <- lmer(score ~ 1 + (1 | group))
  variances <- as.data.frame(VarCorr(fit))$vcov
  levels <- ranef(fit, condVar = TRUE)$group
  levels <- levels[order(as.numeric(rownames(levels))), 1]
  list(c(fixef(fit), variances), unname(fixef(fit)) + levels)
})
timed("ICC", function() {
  anova <- aov(score ~ as.factor(group))
  list(c(ICC1(anova), ICC2(anova)))
})
