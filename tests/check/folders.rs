//! Folders: which files of one are checked, and that the other commands read the same.

use std::fs;
use std::path::{Path, PathBuf};

use career_ladder::source::{Request, load, survey};

use crate::{codes, report, surveyed};

#[test]
fn folders_below_a_folder_are_checked_too() {
    let survey = surveyed(&[PathBuf::from("tests/fixtures/cases/nested-folder")]);
    let names: Vec<&str> = survey.files.iter().map(|file| file.name.as_shown()).collect();
    let [broken, sound] = ["eng/broken.yaml", "sound.yaml"];
    assert_eq!(names, [broken, sound].map(|name| format!("tests/fixtures/cases/nested-folder/{name}")));
    let report = report(&survey);
    assert_eq!(codes(&report.files[0].findings), ["syntax"]);
    assert_eq!(codes(&report.files[1].findings), [""; 0]);
}

/// A hidden folder is left out, a linked one is not entered again, and what is no file is no ladder.
#[test]
#[cfg(unix)]
fn a_folder_is_read_alike_by_all_commands() {
    let top = Path::new(env!("CARGO_TARGET_TMPDIR")).join("check/walk");
    let _ = fs::remove_dir_all(&top);
    let sound = fs::read_to_string("tests/fixtures/cases/nested-folder/sound.yaml").unwrap();
    for (name, id) in
        [("b/c/d.YML", "one"), ("b.yaml", "two"), ("b/.hidden/e.yaml", "three"), (".f.yaml", "four")]
    {
        let path = top.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, sound.replace("id: sound", &format!("id: {id}"))).unwrap();
    }
    std::os::unix::fs::symlink("..", top.join("b/up")).unwrap();
    std::os::unix::fs::symlink("../b.yaml", top.join("b/again.yaml")).unwrap();
    std::os::unix::fs::symlink("nowhere", top.join("b/dead.yaml")).unwrap();
    fs::create_dir(top.join("folder.yaml")).unwrap();
    let survey = surveyed(std::slice::from_ref(&top));
    let checked: Vec<&str> =
        survey.files.iter().map(|file| &*file.ladder.as_ref().unwrap().ladder.id).collect();
    assert_eq!(checked, ["two", "one"]);
    let request = Request { path: Some(top.into_os_string()), ..Request::default() };
    let (catalog, warnings) = load(&request).unwrap();
    let read: Vec<&str> = catalog.ladders_in_scope().map(|(_, ladder)| &*ladder.id).collect();
    assert_eq!(read, checked);
    assert!(warnings.is_empty(), "{warnings:?}");
}

/// Nobody named it in this run, and it holds nothing to be checked.
#[test]
fn an_empty_folder_in_the_environment_is_a_warning() {
    let empty = Path::new(env!("CARGO_TARGET_TMPDIR")).join("check/empty/folder");
    fs::create_dir_all(&empty).unwrap();
    let request = Request { path: Some(empty.clone().into_os_string()), ..Request::default() };
    let from_environment = survey(&[], &request).unwrap();
    assert_eq!((from_environment.unreadable(), from_environment.warnings.len()), (0, 1));
    assert_eq!(surveyed(&[empty]).unreadable(), 1);
}
