"""The linear solver, silent and repeatable."""

import highspy
import numpy as np
from highspy._core import _Highs  # the public class prints a line wherever it is made
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

Solver = _Highs
Reals = NDArray[np.float64]
Ends = tuple[ArrayLike, ArrayLike]  # the least and the most
OPEN_ENDED = frozenset(
    {highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible}
)
ANSWERS = OPEN_ENDED | {highspy.HighsModelStatus.kOptimal}
DUAL, PRIMAL = 1, 4  # from costs that suit towards a solution, or from a solution to better ones


def solver_of(
    matrix: "sparse.csr_array", rows: Ends, columns: Ends, *, whole: bool = False
) -> _Highs:
    """Return a solver of `matrix` @ x within `rows` and x within `columns`.

    It works in one thread and says nothing. It makes costs as small as it can in `whole` numbers,
    and as large as it can in others.
    """
    solver = _Highs()
    for name, value in (("output_flag", False), ("threads", 1)):
        solver.setOptionValue(name, value)
    if not whole:  # the last solution stays possible when costs change, so start from it
        solver.setOptionValue("simplex_strategy", PRIMAL)
    program = highspy.HighsLp()
    program.num_row_, program.num_col_ = matrix.shape
    program.sense_ = highspy.ObjSense.kMinimize if whole else highspy.ObjSense.kMaximize
    program.col_cost_ = np.zeros(matrix.shape[1])
    program.row_lower_, program.row_upper_ = _full(rows, matrix.shape[0])
    program.col_lower_, program.col_upper_ = _full(columns, matrix.shape[1])
    if whole:
        program.integrality_ = [highspy.HighsVarType.kInteger] * matrix.shape[1]
    program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    program.a_matrix_.start_, program.a_matrix_.index_ = matrix.indptr, matrix.indices
    program.a_matrix_.value_ = matrix.data
    solver.passModel(program)
    return solver


def _full(ends: Ends, size: int) -> list[Reals]:
    return [np.broadcast_to(np.asarray(end, dtype=np.float64), size).copy() for end in ends]


def price(solver: _Highs, costs: ArrayLike) -> None:
    """Set the costs of all columns."""
    prices = np.asarray(costs, dtype=np.float64)
    solver.changeColsCost(len(prices), np.arange(len(prices), dtype=np.int32), prices)


def bound(solver: _Highs, rows: ArrayLike, low: ArrayLike, high: ArrayLike) -> None:
    """Set the ends between which these rows lie."""
    places = np.asarray(rows, dtype=np.int32)
    if len(places):
        change = solver.changeRowsBounds  # type: ignore[attr-defined]  # missing in its stubs
        change(len(places), places, *_full((low, high), len(places)))


def limit(solver: _Highs, columns: ArrayLike, most: float) -> None:
    """Set the most that each of these columns may be; the least is nothing."""
    places = np.asarray(columns, dtype=np.int32)
    none = np.zeros(len(places))
    solver.changeColsBounds(len(places), places, none, none + most)


def straight(solver: _Highs) -> None:
    """Let a solver take the program as it is: making it smaller takes longer than it saves."""
    solver.setOptionValue("presolve", "off")
    solver.setOptionValue("dual_simplex_cost_perturbation_multiplier", 0.0)


def walk(solver: _Highs, way: int) -> None:
    """Choose how the next solution is looked for: `DUAL` or `PRIMAL`.

    Dual is quicker where there is no solution yet, or where most costs are new.
    """
    solver.setOptionValue("simplex_strategy", way)


def solve(solver: _Highs) -> highspy.HighsModelStatus:
    """Solve, and say how it ended; a start from the last solution that fails is made afresh."""
    solver.run()
    status = solver.getModelStatus()
    if status not in ANSWERS:
        solver.clearSolver()
        solver.run()
        status = solver.getModelStatus()
    return status
