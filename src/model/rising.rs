//! Owns what stays in place where a list is put in another order.

/// Which of some items stay where they are while the others move around them, when each is given by its place in
/// another order; an item without one is never among them. As many stay as can.
///
/// It is a longest rising run, found by patience sorting (Schensted 1961); of several that are as long, the one
/// whose places are the lowest.
pub fn staying(places: &[Option<usize>]) -> Vec<bool> {
    // The last item of the best run of each length, and what was before each item in its run.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; places.len()];
    for (item, place) in places.iter().enumerate() {
        let Some(place) = place else { continue };
        let length = ends.partition_point(|&end| places[end].is_some_and(|end| end < *place));
        before[item] = length.checked_sub(1).map(|last| ends[last]);
        match ends.get_mut(length) {
            Some(end) => *end = item,
            None => ends.push(item),
        }
    }
    let mut stays = vec![false; places.len()];
    let mut at = ends.last().copied();
    while let Some(item) = at {
        stays[item] = true;
        at = before[item];
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::staying;

    /// The items that stay, by their places.
    fn stay(places: &[usize]) -> Vec<usize> {
        let all: Vec<Option<usize>> = places.iter().copied().map(Some).collect();
        places.iter().zip(staying(&all)).filter(|(_, stays)| *stays).map(|(place, _)| *place).collect()
    }

    #[test]
    fn as_many_stay_as_can() {
        assert_eq!(stay(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(stay(&[1, 5, 6, 2]), [1, 5, 6]);
        assert_eq!(stay(&[3, 0, 1, 2]), [0, 1, 2]);
        assert_eq!(stay(&[]), [0; 0]);
        assert_eq!(staying(&[None, Some(1), None]), [false, true, false]);
    }
}
