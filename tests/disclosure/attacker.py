"""Somebody with a roster and a pencil, who subtracts what is shown wherever it fits."""


def small_groups_found(counts, sums, shown, minimum):
    """Return what single subtractions and additions reveal: hidden cells, or small groups."""
    known = {cell for cell, may_be_shown in enumerate(shown) if may_be_shown}
    found, more = [], True
    while more:
        more = False
        for total, parts in sums:
            unknown = [part for part in parts if part not in known and counts[part] > 0]
            if total in known and unknown:
                together = sum(counts[part] for part in unknown)
                if len(unknown) == 1:
                    known.add(unknown[0])
                    found.append(unknown[0])
                    more = True
                elif together < minimum:
                    return [*found, tuple(unknown)]
            elif total not in known and counts[total] > 0 and not unknown:
                known.add(total)
                found.append(total)
                more = True
    return found
