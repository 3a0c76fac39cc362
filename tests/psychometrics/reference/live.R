# Rscript live.R FOLDER: writes real data sets as CSV, and beside each the figures of R itself.
suppressMessages({library(multilevel); library(lme4); library(psych)})
folder <- commandArgs(trailingOnly = TRUE)[1]
say <- function(name, figures) cat(name, format(unname(figures), digits = 17, trim = TRUE), "\n", file = out)
sharp <- lmerControl(optimizer = "bobyqa", check.conv.singular = "ignore",
  optCtrl = list(rhobeg = 2e-4, rhoend = 1e-12, maxfun = 1e5))
agreement <- function(name, data, items, group, null) {
  write.csv(data[, c(items, group)], file.path(folder, paste0(name, ".csv")), row.names = FALSE)
  out <<- file(file.path(folder, paste0(name, ".txt")), "w")
  data <- data[complete.cases(data[, c(items, group)]), ]
  x <- data[, items]; g <- as.numeric(data[[group]]); score <- rowMeans(x)
  by <- function(found) { last <- found[order(as.numeric(found$grpid)), ]; last[[2]] }
  anova <- aov(score ~ as.factor(g))
  fit <- suppressWarnings(lmer(score ~ 1 + (1 | g), control = sharp))
  say("icc1_anova", ICC1(anova)); say("icc2_anova", ICC2(anova))
  say("mean", tapply(score, g, mean)); say("sd", tapply(score, g, sd)); say("n", tapply(score, g, length))
  say("rwgj_uniform", by(rwg.j(x, g, ranvar = null[1])))
  say("rwgj_slight_skew", by(rwg.j(x, g, ranvar = null[2])))
  say("ad_mean", by(ad.m(x, g, "mean"))); say("ad_median", by(ad.m(x, g, "median")))
  say("intercept", fixef(fit)); say("tau2", as.data.frame(VarCorr(fit))$vcov[1])
  say("sigma2", as.data.frame(VarCorr(fit))$vcov[2])
  levels <- ranef(fit, condVar = TRUE)$g; order <- order(as.numeric(rownames(levels)))
  say("eb_mean", fixef(fit) + levels[order, 1]); say("eb_variance", as.numeric(attr(levels, "postVar"))[order])
  close(out)
}
data(list = c("bhr2000", "lq2002", "univbct"), package = "multilevel"); data(bfi)
agreement("bhr2000", bhr2000, names(bhr2000)[2:12], "GRP", c(2, 1.34))
agreement("lq2002", lq2002, paste0("LEAD", sprintf("%02d", 1:11)), "COMPID", c(2, 1.34))
agreement("lq2002-hostility", lq2002, grep("^HOSTIL", names(lq2002), value = TRUE), "COMPID", c(2, 1.34))
agreement("univbct", univbct[univbct$TIME == 0, ], c("JOBSAT1", "COMMIT1", "READY1"), "BTN", c(2, 1.34))
bfi$decade <- 10 * (bfi$age %/% 10)
agreement("bfi", bfi, paste0("N", 1:5), "decade", c(35 / 12, 1.85))
change <- function(name, value, wave) {
  write.csv(data.frame(value, wave), file.path(folder, paste0(name, ".csv")), row.names = FALSE)
  out <<- file(file.path(folder, paste0(name, ".txt")), "w")
  a <- value[wave == min(wave) & !is.na(value)]; b <- value[wave == max(wave) & !is.na(value)]
  test <- t.test(b, a); pooled <- sqrt(((length(a) - 1) * var(a) + (length(b) - 1) * var(b)) / (length(a) + length(b) - 2))
  say("n1", length(a)); say("n2", length(b)); say("diff", mean(b) - mean(a)); say("t", test$statistic)
  say("df", test$parameter); say("p", test$p.value); say("lower", test$conf.int[1]); say("upper", test$conf.int[2])
  say("hedges_g", (mean(b) - mean(a)) / pooled * (1 - 3 / (4 * (length(a) + length(b) - 2) - 1)))
  close(out)
}
change("JSAT", univbct$JSAT, univbct$TIME)
change("READY", univbct$READY, univbct$TIME)
