import { serviceMatrixMetrics } from "../../metrics/crm/service-matrix.js";
import { registerMetrics } from "../../metrics.js";
import { addCodes } from "../index.js";

registerMetrics(serviceMatrixMetrics);
addCodes("en", {
  methods: { crm_holm: "cells compared with all others, adjusted for all comparisons (Holm)" },
});
