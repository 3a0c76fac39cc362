# Writes groups.json: real data sets as what is enough to know of each group, with the figures
# of R 4.2.2, multilevel 2.7 and lme4 1.1-31. Run: Rscript groups.R > groups.json
suppressMessages({library(multilevel); library(lme4); library(jsonlite)})
sharp <- lmerControl(optimizer = "bobyqa", check.conv.singular = "ignore",
  optCtrl = list(rhobeg = 2e-4, rhoend = 1e-12, maxfun = 1e5))
figures <- function(name, value, group, items = NULL) {
  parts <- split(value, as.character(group))
  anova <- aov(value ~ as.factor(group)); ms <- summary(anova)[[1]][, 3]; df <- summary(anova)[[1]][, 1]
  k <- length(value) / length(parts); f <- ms[1] / ms[2]
  low <- f / qf(.975, df[1], df[2]); high <- f / qf(.025, df[1], df[2])
  fit <- suppressWarnings(lmer(value ~ 1 + (1 | group), data.frame(value, group = as.character(group)), control = sharp))
  variances <- as.data.frame(VarCorr(fit))$vcov
  level <- ranef(fit, condVar = TRUE)$group
  found <- list(name = name, n = sapply(parts, length), mean = sapply(parts, mean),
    within = sapply(parts, function(x) sum((x - mean(x))^2)),
    icc1 = ICC1(anova), icc2 = ICC2(anova),
    icc1_ci = c((low - 1) / (low + k - 1), (high - 1) / (high + k - 1)), icc2_ci = 1 - 1 / c(low, high),
    intercept = fixef(fit), tau2 = variances[1], sigma2 = variances[2],
    eb_mean = fixef(fit) + level[names(parts), 1],
    eb_variance = as.numeric(attr(level, "postVar"))[match(names(parts), rownames(level))])
  if (!is.null(items)) {
    found$items <- ncol(items)
    found$variance <- sapply(split(items, as.character(group)), function(x) mean(apply(x, 2, var)))
    found$rwgj_uniform <- rwg.j(items, as.character(group), ranvar = 2)$rwg.j
    found$rwgj_slight <- rwg.j(items, as.character(group), ranvar = 1.34)$rwg.j
    found$rwgj_star <- rwg.j.lindell(items, as.character(group), ranvar = 2)$rwg.lindell
  }
  lapply(found, unname)
}
data(list = c("bhr2000", "lq2002", "klein2000", "univbct"), package = "multilevel")
first <- univbct[univbct$TIME == 0 & complete.cases(univbct[, c("JOBSAT1", "BTN")]), ]
sets <- list(
  figures("multilevel::bhr2000, mean of its 11 items by GRP", rowMeans(bhr2000[, 2:12]), bhr2000$GRP, bhr2000[, 2:12]),
  figures("multilevel::lq2002, mean of LEAD01 to LEAD11 by COMPID", rowMeans(lq2002[, 3:13]), lq2002$COMPID, lq2002[, 3:13]),
  figures("multilevel::klein2000, COHES by GRPID", klein2000$COHES, klein2000$GRPID),
  figures("multilevel::univbct, JOBSAT1 by BTN", first$JOBSAT1, first$BTN),
  figures("lme4::sleepstudy, Reaction by Subject", sleepstudy$Reaction, sleepstudy$Subject),
  figures("lme4::Dyestuff, Yield by Batch", Dyestuff$Yield, Dyestuff$Batch),
  figures("lme4::Dyestuff2, Yield by Batch", Dyestuff2$Yield, Dyestuff2$Batch),
  figures("lme4::Penicillin, diameter by plate", Penicillin$diameter, Penicillin$plate))
cat(toJSON(sets, digits = I(16), auto_unbox = TRUE))
